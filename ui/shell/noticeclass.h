#pragma once

#include "ui/shell/notice.h"
#include "ui/voice/tone.h"

#include <array>
#include <optional>

namespace migochat {

/// Notices that a person turns on and off together, and that sound alike.
enum class NoticeClass { Waiting, Assigned, HotLead, Closing, FailedSend, HandedOver, FollowUp, Agent };

inline constexpr std::array kNoticeClasses{NoticeClass::Waiting,  NoticeClass::Assigned,   NoticeClass::HotLead,
                                           NoticeClass::Closing,  NoticeClass::FailedSend, NoticeClass::HandedOver,
                                           NoticeClass::FollowUp, NoticeClass::Agent};

/// None for a summary: it stands for many.
[[nodiscard]] std::optional<NoticeClass> classOf(Notice::Kind kind);
/// A machine word, for the preferences.
[[nodiscard]] QString wordOf(NoticeClass kind);
[[nodiscard]] QString nameOf(NoticeClass kind);
[[nodiscard]] QString nameOf(Tone tone);

struct NoticeChoice {
    bool on = true;
    Tone tone = Tone::Drop;

    friend bool operator==(const NoticeChoice &, const NoticeChoice &) = default;
};
/// Until somebody chose: everything is told, and what is more urgent sounds more so.
[[nodiscard]] NoticeChoice usualChoice(NoticeClass kind);

} // namespace migochat
