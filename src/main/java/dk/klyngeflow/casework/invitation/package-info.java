/** Members are invited to meetings, told of every change, and say beforehand whether they come. */
package dk.klyngeflow.casework.invitation;
