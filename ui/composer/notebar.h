#pragma once

#include "ui/theme/icons.h"
#include "ui/widgets/look.h"

#include <QWidget>

namespace migochat {

class ActionButton;
class ElidedLabel;
class Glyph;
class IconButton;

/// One line above the box about something that goes along or waits: what is quoted, the answer that is held. With a cross
/// that lets go of it and, if named, a button that changes it.
class NoteBar final : public QWidget
{
    Q_OBJECT

public:
    NoteBar(const Look &look, Icon icon, QWidget *parent = nullptr);

    /// `edit` empty: no such button. An empty `text` hides the bar.
    struct Shown {
        QString title{};
        QString text{};
        QString edit{};
        QString drop{};
    };
    void show(const Shown &shown);

Q_SIGNALS:
    void editAsked();
    void dropAsked();

private:
    ElidedLabel *m_title;
    ElidedLabel *m_text;
    ActionButton *m_edit;
    IconButton *m_drop;
};

} // namespace migochat
