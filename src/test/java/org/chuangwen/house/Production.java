package org.chuangwen.house;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeJars;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;

/** The house's own classes, read once. */
public final class Production {

    public static final String ROOT = "org.chuangwen";

    public static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new DoNotIncludeTests())
            .withImportOption(new DoNotIncludeJars())
            .importPackages(ROOT);

    private Production() {}
}
