#pragma once

#include <QLabel>
#include <QString>
#include <QWidget>

namespace migochat {

/// Marks a widget for the style sheet: "surface", "bg", "card", "ai", "note", …
inline void setPane(QWidget *widget, const QString &pane)
{
    widget->setAttribute(Qt::WA_StyledBackground);
    widget->setProperty("pane", pane);
}

/// A label with one of the style sheet's text roles: "title", "muted", "section", …
[[nodiscard]] inline QLabel *makeLabel(const QString &role, QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setProperty("role", role);
    return label;
}

} // namespace migochat
