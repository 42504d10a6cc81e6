/**
 * Holds what {@code deploy/kubernetes} and {@code deploy/images} say to Kubernetes' model, to the services' configuration, to
 * the contract of the events and to the documentation, without a cluster. Promises that each rule fails when a manifest breaks
 * it. What only a cluster can tell, as whether an operator accepts a resource, is not tested here.
 */
@NullMarked
package org.convoke.deploy;

import org.jspecify.annotations.NullMarked;
