package app.foyer.contract.event;

import app.foyer.contract.id.MemberId;

/** An event with {@link Personal} fields. */
public interface PersonalEvent {
    /** The member whom the personal fields are about, under whose key they are stored. */
    MemberId owner();
}
