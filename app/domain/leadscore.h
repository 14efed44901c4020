#pragma once

#include "app/domain/lead.h"
#include "app/domain/message.h"

namespace migochat {

/// What one message of a customer says about how close they are to buying. A transparent table of rules, each with
/// its points; the store counts every rule once per lead.
/// Rules: asked_price +10, asked_size +10, quantity +20 (ten or more), company +15, place +10, payment +20, media +5,
/// ad_click +5, too_expensive −5, opt_out −50.
[[nodiscard]] QList<ScoreReason> scoreMessage(const Message &message);

/// HOT from 70, WARM from 40, else COLD.
[[nodiscard]] LeadLabel labelForScore(int score);

} // namespace migochat
