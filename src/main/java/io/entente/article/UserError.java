// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
package io.entente.article;

/** A mistake that the user can mend. The message is one line: option or file, value, rule, remedy. */
public class UserError extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** A mistake, told in one line. */
    public UserError(String message) {
        super(message);
    }

    /** A mistake that came out of another failure. */
    public UserError(String message, Throwable cause) {
        super(message, cause);
    }
}
