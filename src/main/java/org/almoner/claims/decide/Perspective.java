package org.almoner.claims.decide;

import java.io.Serializable;
import java.time.LocalDate;
import org.almoner.claims.codes.CodeLists;

/**
 * From when, and by what, claims are looked at.
 *
 * @param businessDate D, inclusive
 * @param maturityDays after which silence tells: {@code claims.maturity-days}, 60
 */
public record Perspective(LocalDate businessDate, int maturityDays, CodeLists codes)
    implements Serializable {}
