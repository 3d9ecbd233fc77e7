package org.almoner;
public final class Main { public static void main(String[] a) {} private Main() {} }
