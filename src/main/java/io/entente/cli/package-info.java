/** Commands, options and their validation, the run's manifest and exit codes. */
package io.entente.cli;
