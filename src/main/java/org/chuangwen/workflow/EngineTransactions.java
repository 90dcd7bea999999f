package org.chuangwen.workflow;

import jakarta.transaction.HeuristicMixedException;
import jakarta.transaction.HeuristicRollbackException;
import jakarta.transaction.InvalidTransactionException;
import jakarta.transaction.NotSupportedException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.UserTransaction;
import java.lang.reflect.Field;

/**
 * The container's transactions as the engine needs them: those that the engine begins itself, for its timers, hold its
 * own connections too.
 *
 * <p>A thread of the container works for a component, and the server enlists a connection in that component's
 * transaction. {@link UserTransaction#begin} tells the component of the new transaction,
 * {@link TransactionManager#begin} does not: the engine's statements would then be committed one by one, beside the
 * transaction that holds what Hibernate writes.
 *
 * <p>The server forbids a {@link UserTransaction} inside methods that it runs transactions for, and notes so in a place
 * that several threads share: while another thread is in such a method, a timer that had nothing to do with it could no
 * longer commit nor roll back, and its locks stayed for good. The engine therefore uses one that is not checked.
 */
final class EngineTransactions implements TransactionManager {

    private final TransactionManager manager;
    private final UserTransaction own;

    /** @param own as the server injects it */
    EngineTransactions(TransactionManager manager, UserTransaction own) {
        this.manager = manager;
        this.own = unchecked(own);
    }

    /** The server's class can be told not to check, but only from within; there is no artifact to compile against. */
    private static UserTransaction unchecked(UserTransaction checked) {
        try {
            Field check = checked.getClass().getDeclaredField("checkEjbAccess");
            check.setAccessible(true);
            check.setBoolean(checked, false);
            return checked;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("This server's " + checked.getClass() + " is not the one known", e);
        }
    }

    @Override
    public void begin() throws NotSupportedException, SystemException {
        own.begin();
    }

    @Override
    public void commit()
            throws RollbackException, HeuristicMixedException, HeuristicRollbackException, SystemException {
        own.commit();
    }

    @Override
    public void rollback() throws SystemException {
        own.rollback();
    }

    @Override
    public int getStatus() throws SystemException {
        return manager.getStatus();
    }

    @Override
    public Transaction getTransaction() throws SystemException {
        return manager.getTransaction();
    }

    @Override
    public void setRollbackOnly() throws SystemException {
        manager.setRollbackOnly();
    }

    @Override
    public void setTransactionTimeout(int seconds) throws SystemException {
        manager.setTransactionTimeout(seconds);
    }

    @Override
    public Transaction suspend() throws SystemException {
        return manager.suspend();
    }

    @Override
    public void resume(Transaction suspended) throws InvalidTransactionException, SystemException {
        manager.resume(suspended);
    }
}
