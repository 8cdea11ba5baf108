/** The rules of complaint handling: requires nothing but the JDK's base. */
module redress.domain {}
