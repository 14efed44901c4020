#pragma once

#include "app/domain/outgoing.h"
#include "app/domain/textsplit.h"

namespace migochat {

/// The longest text of one message on a channel: WhatsApp 4096 characters, Messenger 1999 ("under 2000"), Instagram 1000
/// bytes, 1000 characters on a channel that we know nothing about.
[[nodiscard]] TextLimit textLimitOf(const ChannelKind &channel);

/// Why a channel would refuse the form of a message, before anything is queued or uploaded; empty when nothing speaks
/// against it. The words are reasons of commands and have a sentence on the screen:
/// "kind_unsupported", "text_empty", "text_too_long", "too_many_buttons", "button_too_long", "button_twice",
/// "too_many_rows", "row_too_long", "header_too_long", "too_many_cards", "card_incomplete", "card_too_long",
/// "no_catalog", "no_file", "too_many_files", "place_invalid", "card_empty", "no_template".
/// Plain text longer than the limit is no problem here: it is split (textsplit.h). Bytes and types of files are judged
/// by medialimits.h. (Limits: Messenger Send API reference, WhatsApp message types, Instagram send API.)
[[nodiscard]] QString sendProblem(const ChannelKind &channel, const OutgoingMessage &message);

/// True for the kinds that consist of a file.
[[nodiscard]] bool isFileKind(MessageKind kind);

} // namespace migochat
