#pragma once

#include "ui/settings/settingsview.h"
#include "ui/widgets/look.h"

#include <QWidget>

class QLabel;
class QLineEdit;

namespace migochat {

class ActionButton;

/// One value of a card: plain ones and numbers are edited in place, secrets are set or cleared and never shown.
class ConnectionRow final : public QWidget
{
    Q_OBJECT

public:
    ConnectionRow(const Look &look, const ConnectionField &field, QWidget *parent = nullptr);

    [[nodiscard]] static QString labelOf(const QString &key);
    [[nodiscard]] const ConnectionField &field() const { return m_field; }
    /// Shows what is true now; what is being typed stays.
    void setField(const ConnectionField &field);

Q_SIGNALS:
    void valueChanged(const QString &key, const QString &value);
    void secretSet(const QString &key, const QString &value);
    void secretCleared(const QString &key);

private:
    void apply();
    void show(const ConnectionField &field);

    ConnectionField m_field;
    QLineEdit *m_edit;
    ActionButton *m_set;
    ActionButton *m_clear;
};

} // namespace migochat
