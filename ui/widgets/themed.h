#pragma once

#include "ui/widgets/textlabel.h"

#include <QString>
#include <QStyle>
#include <QWidget>

namespace migochat {

/// Marks a widget for the style sheet: "surface", "bg", "card", "ai", "note", … By its name, which is quickly compared:
/// the property alone would be looked up in every widget for each of the sheet's panes. One that is given a name of its
/// own afterwards is named in the sheet too.
inline void setPane(QWidget *widget, const QString &pane)
{
    widget->setAttribute(Qt::WA_StyledBackground);
    widget->setObjectName(QStringLiteral("pane"));
    widget->setProperty("pane", pane);
}

/// Changes one of the words by which the style sheet knows a widget that is on screen already.
inline void restyle(QWidget *widget, const char *property, const QString &word)
{
    if (widget->property(property).toString() == word)
        return; // looking up every rule again takes longer than painting the widget
    widget->setProperty(property, word);
    widget->style()->unpolish(widget);
    widget->style()->polish(widget);
}

/// A label with one of the style sheet's text roles: "title", "muted", "section", …
[[nodiscard]] inline QLabel *makeLabel(const QString &role, QWidget *parent)
{
    auto *label = new TextLabel(parent);
    label->setProperty("role", role);
    return label;
}

} // namespace migochat
