/** The accounts of a company over HTTP, for whom administers them. */
package redress.http.account;
