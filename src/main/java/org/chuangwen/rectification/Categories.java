package org.chuangwen.rectification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The city's kinds of problems. */
@ApplicationScoped
@Transactional
public class Categories {

    @PersistenceContext
    private EntityManager entityManager;

    /** The categories (大类) in use, in the order they were set up. */
    public List<Category> categories() {
        return entityManager
                .createQuery(
                        "select c from Category c where c.parentId is null and c.active = true order by c.id",
                        Category.class)
                .getResultList();
    }

    /** The subcategories (小类) in use of all categories in use, in the order they were set up. */
    public List<Category> subcategories() {
        return entityManager
                .createQuery(
                        "select c from Category c, Category p where c.parentId = p.id and c.active = true"
                                + " and p.active = true order by c.id",
                        Category.class)
                .getResultList();
    }

    /** Categories and subcategories, in use or not, in the order they were set up. */
    public List<Category> all() {
        return entityManager
                .createQuery("select c from Category c order by c.id", Category.class)
                .getResultList();
    }

    /**
     * A subcategory in use, by its name.
     *
     * @param category the name of its category, or null if any will do
     */
    public Optional<Category> subcategory(String category, String name) {
        return entityManager
                .createQuery(
                        "select c from Category c, Category p where c.parentId = p.id and c.name = ?1"
                                + " and c.active = true and p.active = true order by c.id",
                        Category.class)
                .setParameter(1, name)
                .getResultStream()
                .filter(found -> category == null || belongsTo(found, category))
                .findFirst();
    }

    private boolean belongsTo(Category subcategory, String category) {
        return category(subcategory.parentId()).orElseThrow().name().equals(category);
    }

    public Optional<Category> category(long id) {
        return Optional.ofNullable(entityManager.find(Category.class, id));
    }

    /** Adds a category, or a subcategory if there is a parent. */
    public Category add(String name, Category parent, String icon) {
        Category category = new Category(name, parent, icon);
        entityManager.persist(category);
        return category;
    }
}
