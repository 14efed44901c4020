#pragma once

#include "tests/gui/accessiblebus.h"
#include "tests/gui/screendesk.h"
#include "tests/integration/agentrunner.h"

namespace migochat::test {

/// A shop with two waiting customers, the shipped desktop on a display of its own, and somebody who only hears it and
/// has a keyboard.
struct ScreenShop {
    AgentRunner agent;
    ScreenDesk desk;
    AccessibleBus bus;

    /// Karim waits, Nadia for longer: she asked for a size and sent a place. What went wrong, else nothing.
    [[nodiscard]] QString open(const QString &language);

    [[nodiscard]] std::optional<Accessible> find(const std::function<bool(const Accessible &)> &wanted) const;
    /// The row of a list that is seen and says this.
    [[nodiscard]] std::optional<Accessible> row(const QString &part) const;
    /// What has the keyboard, once something has it.
    [[nodiscard]] std::optional<Accessible> focused() const;
    /// The row that the keyboard is on, in the list that has it.
    [[nodiscard]] QString currentRow() const;
    /// Presses a key that leads somewhere else, and says by name where; nothing when the keyboard stayed or was lost.
    [[nodiscard]] QString nameAfter(const QString &keys) const;
    /// "CONVERSATION: TEXT" of all that went to customers.
    [[nodiscard]] QStringList answers() const;

    [[nodiscard]] std::optional<Accessible> program() const { return bus.application(QStringLiteral("migochat")); }

private:
    [[nodiscard]] bool neverCloses() const;
    [[nodiscard]] bool post(const QByteArray &body);
};

/// Which program is missing for all this, and who installs it; empty: none.
[[nodiscard]] QString whyNoScreen();

} // namespace migochat::test
