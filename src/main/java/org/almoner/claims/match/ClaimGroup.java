package org.almoner.claims.match;

import java.util.List;
import java.util.Map;
import org.almoner.claims.rows.Acknowledgement;

/**
 * Rows of connected accounts that were known by a date, files of known content and duplicates out.
 *
 * @param claimAcknowledgements 277CA
 * @param transport rejections of a set, group or interchange, by submission: {@link
 *     TransportRejections}
 */
public record ClaimGroup(
    List<Submitted> submissions,
    List<Answered> answers,
    List<Acknowledgement> claimAcknowledgements,
    Map<String, List<Acknowledgement>> transport) {}
