#pragma once

#include "ui/actions/commandregistry.h"
#include "ui/widgets/look.h"

#include <QWidget>

class QLabel;

namespace migochat {

class ActionButton;
class IconButton;
class KeyField;

/// One command in the key editor. Keys that another command has are not taken without a word: the row says whose they
/// are and asks.
class KeyRow final : public QWidget
{
    Q_OBJECT

public:
    KeyRow(const Look &look, CommandRegistry &registry, const CommandSpec &spec, QWidget *parent = nullptr);

    [[nodiscard]] const CommandSpec &spec() const { return m_spec; }
    /// Reads name and keys anew.
    void refresh();

private:
    void onPressed(QKeyCombination key);

    CommandRegistry &m_registry;
    const CommandSpec &m_spec;
    QKeyCombination m_wanted = QKeyCombination::fromCombined(0);
    QLabel *m_name;
    KeyField *m_field;
    IconButton *m_reset;
    QWidget *m_question;
    QLabel *m_questionText;
    ActionButton *m_take;
    ActionButton *m_leave;
};

} // namespace migochat
