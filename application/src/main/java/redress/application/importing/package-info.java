/**
 * Complaints that another system has kept so far: a mapping document says what its columns mean,
 * and each of its records is taken in once.
 */
package redress.application.importing;
