package org.chuangwen.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;

/** Somebody who works here and can sign in. */
@Entity
public class Person {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    private String username;
    private String name;
    private String phone;

    @Column(name = "password_hash")
    private String passwordHash;

    private String language;
    private boolean active = true;

    protected Person() {}

    public Person(String username, String name, String phone, String passwordHash) {
        this.username = username;
        this.name = name;
        this.phone = phone;
        this.passwordHash = passwordHash;
    }

    public Long id() {
        return id;
    }

    public String username() {
        return username;
    }

    public String name() {
        return name;
    }

    /** Null if unknown. */
    public String phone() {
        return phone;
    }

    public String passwordHash() {
        return passwordHash;
    }

    /** @param hash as {@code identity} makes it; never the password itself */
    public void changePassword(String hash) {
        passwordHash = hash;
    }

    /** A language tag, or null for the house's own. */
    public String language() {
        return language;
    }

    public void speak(String languageTag) {
        language = languageTag;
    }

    /** The person works here no longer: whatever they did stays, but nobody signs in by this name any more. */
    public void leave() {
        active = false;
    }

    /** Whether the person may still sign in. */
    public boolean active() {
        return active;
    }
}
