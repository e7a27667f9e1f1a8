package app.foyer.contract.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name under which an event is stored, for ever, and the revision of its shape. The class may
 * move and be renamed; this may not. A shape that changes raises the revision and brings an
 * upcaster. One golden JSON per event holds both in place.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface StoredAs {
    /** The stored name, {@code aggregate.happened}. */
    String value();

    /** The revision of the stored shape, from 1. */
    int revision() default 1;
}
