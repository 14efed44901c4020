#pragma once

#include "ui/actions/commandlist.h"

#include <QStringList>
#include <QTranslator>

namespace migochat {

/// Names of commands in the language of the screen and, for looking one up, in both languages at once: a person with
/// an Arabic screen may well type "dark".
class CommandNames
{
public:
    CommandNames();

    [[nodiscard]] static QString name(const CommandSpec &spec);
    [[nodiscard]] static QString group(CommandGroup group);
    /// English and Arabic.
    [[nodiscard]] QStringList everyName(const CommandSpec &spec) const;
    /// Any text of the catalogue in both.
    [[nodiscard]] QStringList inBoth(const char *context, const char *text) const;

private:
    QTranslator m_arabic; ///< never installed
};

} // namespace migochat
