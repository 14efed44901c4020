#include "ui/sound/opuswriter.h"

#include <QFile>

#ifdef MIGOCHAT_OPUS
#include <opusenc.h>
#endif

namespace migochat {

using namespace Qt::Literals::StringLiterals;

#ifdef MIGOCHAT_OPUS

struct OpusWriter::Encoder {
    OggOpusEnc *encoder = nullptr;
    OggOpusComments *comments = nullptr;

    Encoder() = default;
    Q_DISABLE_COPY_MOVE(Encoder)
    ~Encoder()
    {
        if (encoder)
            ope_encoder_destroy(encoder);
        if (comments)
            ope_comments_destroy(comments);
    }
};

bool OpusWriter::isBuiltIn()
{
    return true;
}

Result<std::unique_ptr<OpusWriter>> OpusWriter::create(const QString &path)
{
    auto made = std::make_unique<Encoder>();
    made->comments = ope_comments_create();
    int problem = OPE_OK;
    made->encoder = ope_encoder_create_file(QFile::encodeName(path).constData(), made->comments, kRate, 1, 0, &problem);
    if (!made->encoder || problem != OPE_OK)
        return fail(ErrorCode::StorageFull,
                    u"cannot write the recording: "_s + QString::fromUtf8(ope_strerror(problem)));
    ope_encoder_ctl(made->encoder, OPUS_SET_BITRATE(kBitrate));
    ope_encoder_ctl(made->encoder, OPUS_SET_SIGNAL(OPUS_SIGNAL_VOICE));
    return std::unique_ptr<OpusWriter>(new OpusWriter(std::move(made)));
}

Result<> OpusWriter::write(std::span<const qint16> samples)
{
    const int problem = ope_encoder_write(m_encoder->encoder, samples.data(), int(samples.size()));
    return problem == OPE_OK ? Result<>() : fail(ErrorCode::StorageFull, QString::fromUtf8(ope_strerror(problem)));
}

Result<> OpusWriter::finish()
{
    const int problem = ope_encoder_drain(m_encoder->encoder);
    return problem == OPE_OK ? Result<>() : fail(ErrorCode::StorageFull, QString::fromUtf8(ope_strerror(problem)));
}

#else

struct OpusWriter::Encoder {
};

bool OpusWriter::isBuiltIn()
{
    return false;
}

Result<std::unique_ptr<OpusWriter>> OpusWriter::create(const QString &)
{
    return fail(ErrorCode::Refused, u"built without libopusenc"_s);
}

Result<> OpusWriter::write(std::span<const qint16>)
{
    return fail(ErrorCode::Refused, u"built without libopusenc"_s);
}

Result<> OpusWriter::finish()
{
    return fail(ErrorCode::Refused, u"built without libopusenc"_s);
}

#endif

OpusWriter::OpusWriter(std::unique_ptr<Encoder> encoder) : m_encoder(std::move(encoder)) {}

OpusWriter::~OpusWriter() = default;

} // namespace migochat
