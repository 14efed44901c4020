#pragma once

#include "app/domain/instant.h"
#include "app/domain/workinghours.h"

#include <QDate>
#include <QList>

/// When people want to be reminded, by the hours of the shop and the clock on the wall of this computer.
namespace migochat::shoptimes {

/// In a shop that is open on other days.
[[nodiscard]] bool isClosedOn(const WorkingHours &hours, QDate day);

/// When the shop opens on this day, or on the next one on which it does. What opens by night and stays open counts from
/// seven in the morning; a shop that never opens begins at ten.
[[nodiscard]] Instant opening(const WorkingHours &hours, QDate day);

/// The same, and somebody has had an hour to arrive: when something has to be done for a customer.
[[nodiscard]] Instant followUp(const WorkingHours &hours, QDate day);

/// The first time not before `allowed` at which somebody is there, and never before the next day.
[[nodiscard]] Instant reminder(const WorkingHours &hours, Instant now, Instant allowed);

/// When people usually want to hear of something again; the week begins on Saturday.
enum class Snooze { InOneHour, InThreeHours, Evening, Tomorrow, InTwoDays, Saturday };
struct SnoozeTime {
    Snooze name;
    Instant at;
};
/// Those that are still to come, without days on which the shop is closed; of two at the same moment the first alone.
[[nodiscard]] QList<SnoozeTime> snoozes(const WorkingHours &hours, Instant now);

} // namespace migochat::shoptimes
