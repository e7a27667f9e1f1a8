package app.foyer.server.rest;

import app.foyer.contract.command.AddressCommand.ClaimAddress;
import app.foyer.contract.command.AddressCommand.ReleaseAddress;
import app.foyer.contract.command.Addresses;
import app.foyer.contract.command.Commands;
import app.foyer.contract.id.MemberId;
import app.foyer.server.caller.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The caller's addresses in other networks. */
@Tag(name = "Switching", description = "Coming from another network, and going there.")
@RestController
@RequestMapping("/v1/members/me/addresses")
final class AddressesController {
    private final Commands commands;
    private final Addresses addresses;

    AddressesController(Commands commands, Addresses addresses) {
        this.commands = commands;
        this.addresses = addresses;
    }

    /** What the caller claims, the first claimed first. */
    record ListView(List<Addresses.Claimed> items) {}

    @Operation(operationId = "listAddresses", summary = "The addresses elsewhere that one claims")
    @GetMapping
    ListView list(Caller caller) {
        return new ListView(addresses.claimedBy(caller.actor()));
    }

    @Operation(
            operationId = "claimAddress",
            summary = "Say that an address elsewhere is one's own, so that one is found by it")
    @PutMapping("/{address}")
    ResponseEntity<Void> claim(Caller caller, @PathVariable String address) {
        MemberId me = caller.actor();
        return Answers.done(
                commands.send(
                        new ClaimAddress(me, addresses.of(address)),
                        caller.authorship(me),
                        caller.idempotencyKey()));
    }

    @Operation(operationId = "releaseAddress", summary = "Say so no longer")
    @DeleteMapping("/{address}")
    ResponseEntity<Void> release(Caller caller, @PathVariable String address) {
        MemberId me = caller.actor();
        return Answers.done(
                commands.send(
                        new ReleaseAddress(me, addresses.of(address)),
                        caller.authorship(me),
                        caller.idempotencyKey()));
    }
}
