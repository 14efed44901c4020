#pragma once

#include "ui/actions/commandlist.h"

#include <QStringList>
#include <QTranslator>

#include <memory>

namespace migochat {

/// Names of commands in the language of the screen and, for looking one up, in both languages at once: a person with
/// an Arabic screen may well type "dark".
class CommandNames
{
public:
    [[nodiscard]] static QString name(const CommandSpec &spec);
    [[nodiscard]] static QString group(CommandGroup group);
    /// English and Arabic.
    [[nodiscard]] QStringList everyName(const CommandSpec &spec) const;
    /// Any text of the catalogue in both.
    [[nodiscard]] QStringList inBoth(const char *context, const char *text) const;

private:
    [[nodiscard]] const QTranslator &arabic() const;

    mutable std::unique_ptr<QTranslator> m_arabic; ///< never installed; read when something is first looked up
};

} // namespace migochat
