// SPDX-License-Identifier: Apache-2.0
// Copyright The Entente authors
/** How right the program is: what it found against what a person marked. Pure; reads no files. */
package io.entente.evaluation;
