/** What requests are made up of, told to whoever watches, if anybody does. */
package redress.application.trace;
