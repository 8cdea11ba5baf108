package redress.rule;

/**
 * One approved version of a company's procedure. A case pins the edition in force at its
 * registration and keeps it for life.
 *
 * @param procedure the procedure's code, such as {@code equipment-manufacturer}
 * @param number from 1 within the company
 */
public record Edition(String procedure, int number) {}
