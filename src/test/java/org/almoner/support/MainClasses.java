package org.almoner.support;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import org.almoner.Main;

/** The classes that are packaged, without those of the tests; read once. */
public final class MainClasses {
  public static final JavaClasses ALL =
      new ClassFileImporter()
          .importUrl(Main.class.getProtectionDomain().getCodeSource().getLocation());

  private MainClasses() {}
}
