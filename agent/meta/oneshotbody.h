#pragma once

#include <QIODevice>

#include <memory>

class QFile;

namespace migochat {

/// The body of a request that may be written to the wire once only. QNetworkAccessManager repeats a POST by itself
/// when the connection closes before the answer (seen with Qt 6.4.2), which would send a customer the
/// same message again. It rewinds the body for that, and this one cannot be rewound.
class OneShotBody final : public QIODevice
{
public:
    explicit OneShotBody(QByteArray bytes);
    /// Bytes, then an open file from its start to its end, then more bytes. A file that shrinks meanwhile ends the body early.
    OneShotBody(QByteArray before, std::unique_ptr<QFile> file, QByteArray after);
    ~OneShotBody() override;

    /// False as long as no byte can have left: the request was certainly not processed.
    [[nodiscard]] bool wasRead() const { return m_position > 0; }

    [[nodiscard]] bool isSequential() const override { return true; }
    [[nodiscard]] qint64 size() const override { return m_size; }
    [[nodiscard]] qint64 bytesAvailable() const override;
    [[nodiscard]] bool atEnd() const override { return bytesAvailable() == 0; }
    bool reset() override { return false; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *data, qint64 size) override;

private:
    QByteArray m_before;
    std::unique_ptr<QFile> m_file;
    QByteArray m_after;
    qint64 m_fileSize = 0;
    qint64 m_size = 0;
    qint64 m_position = 0;
};

} // namespace migochat
