package org.almoner.population.team;

import java.io.Serializable;
import org.almoner.population.tier.CareTier;

/**
 * What a role does for a tier.
 *
 * @param contacts per member and month, shared by the roles of the tier
 * @param minutes of a contact
 * @param leads whether the role's providers care for the members of the tier
 */
public record TierStaff(CareTier tier, String role, double contacts, double minutes, boolean leads)
    implements Serializable {}
