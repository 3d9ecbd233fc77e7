package org.almoner.access.input;

import java.io.Serializable;

/** Who pays, under which plan and where. */
public record Coverage(String payerId, String planId, String jurisdiction)
    implements Serializable {}
