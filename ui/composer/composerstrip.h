#pragma once

#include "ui/composer/composerstate.h"
#include "ui/theme/icons.h"
#include "ui/widgets/look.h"

#include <QWidget>

class QLabel;

namespace migochat {

class ActionButton;
class Glyph;

/// The line above the box: what holds for this chat now, and what can be done about it.
class ComposerStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit ComposerStrip(const Look &look, QWidget *parent = nullptr);

    void show(const ComposerState &state);
    /// A refusal takes the place of the state.
    void showProblem(const QString &sentence);
    void clear();
    [[nodiscard]] QString text() const;
    /// Where a menu of its button opens, on the screen.
    [[nodiscard]] QPoint actionPlace() const;

Q_SIGNALS:
    void actionAsked(migochat::ComposerState::Action action);

private:
    void fill(const QString &text, Token token, Icon icon);

    ComposerState::Action m_action = ComposerState::Action::None;
    Glyph *m_icon;
    QLabel *m_text;
    ActionButton *m_button;
};

} // namespace migochat
