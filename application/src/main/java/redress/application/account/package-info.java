/**
 * The accounts of a company, administered by whom its procedure names: made, invited, given another
 * post, switched off and on, and reset. Each change is told in the account's own chain of events.
 */
package redress.application.account;
