package org.almoner.claims.codes;

/** A text whose cause is known. */
public record LabelledText(String text, String cause) {}
