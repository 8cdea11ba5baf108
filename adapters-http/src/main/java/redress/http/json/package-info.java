/** JSON as this program reads and writes it. */
package redress.http.json;
