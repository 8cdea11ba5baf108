/** What bounds work that takes much memory, or a processor for a while. */
package redress.http.limit;
