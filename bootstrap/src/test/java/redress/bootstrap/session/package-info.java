/** Coming in, over HTTP on PostgreSQL. */
package redress.bootstrap.session;
