package redress.http.returns;

import java.time.LocalDate;

/** The delivery that a return or an allowance refers to. */
public record DeliveryView(String orderNumber, String partNumber, LocalDate shippedOn) {}
