#pragma once

#include "agent/channels/whatsapp/whatsappscope.h"

namespace migochat {

/// A message of type `system`. A changed number or user id arrives with the old key outside and the new one inside:
/// both are the same person, so it is an InboundIdentityChange; any other notice is a line of the thread, whose id is left to the caller.

[[nodiscard]] InboundEvent readWhatsAppSystem(const QJsonObject &json, const WhatsAppScope &scope,
                                              const EventParty &party, Instant at);

/// An element of `user_id_update[]`.
[[nodiscard]] InboundEvent readWhatsAppUserIdUpdate(const QJsonObject &json, const WhatsAppScope &scope);

/// An element of `user_preferences[]`: marketing stopped or resumed.
[[nodiscard]] InboundEvent readWhatsAppPreference(const QJsonObject &json, const WhatsAppScope &scope);

} // namespace migochat
