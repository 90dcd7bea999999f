package org.chuangwen.organisation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.LocalDate;

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

    @Column(name = "left_on")
    private LocalDate leftOn;

    @Column(name = "must_change_password")
    private boolean mustChangePassword;

    @Version
    private int version;

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
        mustChangePassword = false;
    }

    /** Gives a password that is good for nothing but choosing another. */
    public void beginAnew(String hash) {
        passwordHash = hash;
        mustChangePassword = true;
    }

    /** Whether the password was given by somebody else and must be changed first. */
    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    /** @param newPhone null if unknown */
    public void call(String newName, String newPhone) {
        name = newName;
        phone = newPhone;
    }

    /** Counts the changes. */
    public int version() {
        return version;
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

    /** The person works here no longer since that day. */
    public void leave(LocalDate day) {
        leave();
        leftOn = day;
    }

    /** Comes back, with a password to be changed first. */
    public void comeBack(String hash) {
        active = true;
        leftOn = null;
        beginAnew(hash);
    }

    /** Null while the person works here, or if nobody noted the day. */
    public LocalDate leftOn() {
        return leftOn;
    }

    /** Whether the person may still sign in. */
    public boolean active() {
        return active;
    }
}
