/** How people prove who they are: passwords, and the tokens that they get for them. */
package redress.http.session;
