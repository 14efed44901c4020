#pragma once

#include "ui/theme/token.h"

#include <QColor>
#include <QFont>
#include <QObject>

class QApplication;

namespace migochat {

/// Colours and fonts of the whole program. One object, made by the composition root and handed out by reference.
/// Every change bumps revision(), which is part of the key of all layout caches, and emits changed().
class Theme final : public QObject
{
    Q_OBJECT

public:
    enum class Choice { System, Light, Dark };
    Q_ENUM(Choice)

    explicit Theme(QObject *parent = nullptr);

    [[nodiscard]] Choice choice() const { return m_choice; }
    void setChoice(Choice choice);

    [[nodiscard]] bool isDark() const { return m_dark; }
    [[nodiscard]] int revision() const { return m_revision; }
    [[nodiscard]] QColor color(Token token) const;
    [[nodiscard]] QFont font(FontRole role) const;

    /// Puts palette, font and style sheet on the application, now and after every change. Widgets that are made before
    /// the sheet is there are styled once, when they are shown; so a start takes it Later and calls putSheet() then.
    enum class Sheet { Now, Later };
    void attach(QApplication &application, Sheet sheet = Sheet::Now);
    void putSheet();

    /// Layouts depend on the language too (digits, "AM"/"ص"): call after a language change.
    void bumpRevision();

Q_SIGNALS:
    void changed();

private:
    void reconsider();
    void applyToApplication();

    QApplication *m_application = nullptr;
    bool m_hasSheet = false;
    Choice m_choice = Choice::System;
    bool m_systemDark = false;
    bool m_dark = false;
    int m_revision = 1;
};

} // namespace migochat
