/** Backups: the rows of a whole database in one file, and a database made from such a file. */
package redress.bootstrap.backup;
