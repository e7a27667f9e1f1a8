/**
 * Gatherings as calendars read them (RFC 5545, by ical4j): {@link Calendars} writes what a viewer
 * sees of them, with the rules of their time zones.
 */
@NullMarked
package app.foyer.server.calendar;

import org.jspecify.annotations.NullMarked;
