package app.foyer.contract.event;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a field of an event that says something about a person. The log stores it encrypted under
 * the key of the event's {@link PersonalEvent#owner()}; once that key is destroyed the field reads
 * as null, so every such field is nullable.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD})
public @interface Personal {}
