package org.almoner.claims.deadline;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a payer told, and when.
 *
 * @param date DTM 405, else BPR16, else known
 * @param filing CLP06, else SBR09
 * @param serviceDate from which filing is counted: the last day of an institutional claim, the
 *     first of others
 */
public record Notice(LocalDate date, @Nullable String filing, @Nullable LocalDate serviceDate) {}
