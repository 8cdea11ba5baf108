/** Files that come in and go out: never trusted by name, never whole in memory. */
package redress.http.file;
