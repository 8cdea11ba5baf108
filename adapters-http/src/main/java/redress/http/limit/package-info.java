/** What bounds the memory of work that is done at the same time. */
package redress.http.limit;
