#pragma once

#include "ui/actions/commandregistry.h"
#include "ui/widgets/look.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace migochat {

class ActionButton;
class KeyRow;

/// The card "Keyboard" of the settings: every command with its keys, to be changed one by one.
class KeyEditor final : public QWidget
{
    Q_OBJECT

public:
    KeyEditor(const Look &look, CommandRegistry &registry, QWidget *parent = nullptr);

    void focusFilter();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void showMatching();

    CommandRegistry &m_registry;
    QLabel *m_title;
    QLabel *m_hint;
    QLineEdit *m_filter;
    ActionButton *m_resetAll;
    QList<KeyRow *> m_rows;
};

} // namespace migochat
