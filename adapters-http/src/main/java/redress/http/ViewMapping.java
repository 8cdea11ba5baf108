package redress.http;

import org.mapstruct.MapperConfig;
import org.mapstruct.ReportingPolicy;

/**
 * How what is in the domain is copied into what a reader sees.
 *
 * <p>A member of a view that nothing fills and a component of the domain that nobody shows are
 * errors of the build, so whoever adds one says what becomes of it. Nothing is copied that is not
 * declared. A value that is decided rather than copied calls the domain, or is a {@code default}
 * method.
 *
 * <p>MapStruct does not count a component as shown if only {@code target = "."} or an expression
 * shows it: such a one is named in {@code ignoreUnmappedSourceProperties} too.
 */
@MapperConfig(
    unmappedTargetPolicy = ReportingPolicy.ERROR,
    unmappedSourcePolicy = ReportingPolicy.ERROR,
    typeConversionPolicy = ReportingPolicy.ERROR,
    disableSubMappingMethodsGeneration = true,
    implementationName = "Generated<CLASS_NAME>",
    suppressTimestampInGenerated = true)
public interface ViewMapping {}
